using Attest.Diagnostics;

namespace Attest.Validation.Statements;

/// <summary>What a statement is made of. A quotation and a table are one statement each, whatever they hold.</summary>
public enum StatementKind
{
    Paragraph,
    ListItem,
    Definition,
    Quotation,
    Table,
}

/// <summary>A block that claims something. <paramref name="At"/> begins at its first character, a list's mark included.</summary>
/// <param name="Section">The heading below which it stands.</param>
/// <param name="LacksReason">True inside an <c>uncited</c> container that gives no reason.</param>
/// <param name="IsRecommended">True inside a recommendation that has no source at all.</param>
public sealed record Statement(StatementKind Kind, Location At, string Section, bool LacksReason, bool IsRecommended);
