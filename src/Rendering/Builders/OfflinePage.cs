using Attest.Rendering.Views;

namespace Attest.Rendering.Builders;

/// <summary>The page about the copies that readers keep on their device. What is kept is known to the browser alone, so a script fills it in.</summary>
public static class OfflinePage
{
    public static PageView Build(CrossReference index) => new OfflineView
    {
        Site = index.View,
        Path = SitePaths.Offline,
        Title = "Copies on this device",
        Description = "Articles that you can read without a connection.",
        NoIndex = true,
        Breadcrumbs = [Links.Home],
    };
}
