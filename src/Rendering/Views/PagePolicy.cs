namespace Attest.Rendering.Views;

/// <summary>The Content-Security-Policy: only the site's own files, nothing inline; <c>frame-ancestors</c> needs a header.</summary>
public static class PagePolicy
{
    private const string Sources =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; " +
        "worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'";

    public static string Of(SiteView site) => string.Join(' ', site.FormOrigins.Prepend(Sources));
}
