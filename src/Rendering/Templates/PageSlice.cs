using Attest.Rendering.Views;
using RazorSlices;

namespace Attest.Rendering.Templates;

/// <summary>What the templates in <c>theme/Pages</c> inherit: a page of the view <typeparamref name="T"/> within the layout.</summary>
public abstract class PageSlice<T> : RazorSlice<T>, IUsesLayout<theme.Layout, PageView>
    where T : PageView
{
    PageView IUsesLayout<theme.Layout, PageView>.LayoutModel => Model;
}
