namespace Attest.Rendering.Views;

/// <summary>
/// The Content-Security-Policy of every page: only the site's own files, no inline script or style. <c>frame-ancestors</c> has no
/// effect in a page's head, so it is only in the host's headers.
/// </summary>
public static class PagePolicy
{
    private const string Sources =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; " +
        "worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'";

    public static string Of(SiteView site) => string.Join(' ', site.FormOrigins.Prepend(Sources));
}
