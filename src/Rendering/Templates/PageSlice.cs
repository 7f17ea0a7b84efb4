using Attest.Rendering.Views;
using RazorSlices;

namespace Attest.Rendering.Templates;

/// <summary>The base of the templates in <c>theme/Pages</c>: a page in the layout.</summary>
public abstract class PageSlice<T> : RazorSlice<T>, IUsesLayout<theme.Layout, PageView>
    where T : PageView
{
    PageView IUsesLayout<theme.Layout, PageView>.LayoutModel => Model;
}
