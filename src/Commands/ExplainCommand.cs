using System.CommandLine;
using Attest.Diagnostics;
using Attest.Diagnostics.Writers;
using Attest.Validation;

namespace Attest.Commands;

/// <summary><c>explain KB201</c> prints the rule's document; without a code, the list of rules.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var code = new Argument<string?>("code") { Description = "A rule's code, such as KB201", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("explain", "Explain a rule: what it checks, why, and how to fix what it finds") { code };
        command.SetAction(parsed => Run(parsed.GetValue(code)));
        return command;
    }

    private static int Run(string? code)
    {
        if (code is null)
        {
            foreach (var rule in RuleCatalogue.All.Select(r => r.Descriptor))
            {
                Console.WriteLine($"{rule.Code}  {TextFormat.Word(rule.Severity),-7}  {rule.Name}");
            }

            return ExitCode.Fine;
        }

        if (RuleCatalogue.Find(code) is { } found)
        {
            Console.Write(RuleCatalogue.DocumentOf(found.Descriptor));
            return ExitCode.Fine;
        }

        var codes = RuleCatalogue.All.Select(r => r.Descriptor.Code);
        throw new UsageException($"unknown rule {code}{Nearest.DidYouMean(code, codes)}; \"explain\" lists them all");
    }
}
