using System.Diagnostics;

namespace Attest.Tests.Browser;

/// <summary>A way to get a browser. <paramref name="Prepare"/>: the path of the program, or null for Playwright's own.</summary>
internal sealed record BrowserSource(string Name, Func<string?> Prepare);

/// <summary>
/// Where a Chromium can come from, best first: the one that <c>ATTEST_BROWSER</c> names, one that is installed, Playwright's own, which it
/// downloads, and that of the distribution. Later ones are prepared only when earlier ones do not start. The headless shell is the engine
/// without the windows around it, which Playwright takes by itself as well: with it the browser tests take less than half of the time.
/// </summary>
internal static class BrowserFinder
{
    private static readonly string[] Commands =
    [
        "chromium-headless-shell", "chrome-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable",
            "chrome",
        "microsoft-edge", "msedge",
    ];

    public static IEnumerable<BrowserSource> Sources() =>
    [
        .. Installed().Prepend(Environment.GetEnvironmentVariable("ATTEST_BROWSER") ?? "").Where(File.Exists).Distinct()
            .Select(path => new BrowserSource(path, () => path)),
        new BrowserSource("Playwright's own Chromium", Download),
        new BrowserSource("apt-get install chromium-headless-shell", () => InstallFromDebian("chromium-headless-shell")),
        new BrowserSource("apt-get install chromium", () => InstallFromDebian("chromium")),
    ];

    private static IEnumerable<string> Installed()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var ending = OperatingSystem.IsWindows() ? ".exe" : "";
        var onPath = Commands.SelectMany(command => folders.Select(folder => Path.Combine(folder, command + ending)));
        return onPath.Concat(OperatingSystem.IsMacOS() ? OnMacOS() : OperatingSystem.IsWindows() ? OnWindows() : []);
    }

    private static IEnumerable<string> OnMacOS() =>
        from root in (string[])["/Applications",
            Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), "Applications")]
        from name in (string[])["Google Chrome", "Chromium", "Microsoft Edge"]
        select Path.Combine(root, $"{name}.app", "Contents", "MacOS", name);

    private static IEnumerable<string> OnWindows() =>
        from variable in (string[])["ProgramFiles", "ProgramFiles(x86)", "LocalAppData"]
        let root = Environment.GetEnvironmentVariable(variable)
        where root is not null
        from path in (string[])[@"Google\Chrome\Application\chrome.exe", @"Chromium\Application\chrome.exe",
            @"Microsoft\Edge\Application\msedge.exe"]
        select Path.Combine(root, path);

    private static string? Download()
    {
        // Without a network this must give up long before a person stops waiting for the tests.
        Environment.SetEnvironmentVariable("PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT", "15000");
        var exitCode = Microsoft.Playwright.Program.Main(["install", "chromium"]);
        return exitCode == 0 ? null : throw new InvalidOperationException($"its download ended with {exitCode}");
    }

    private static string InstallFromDebian(string package)
    {
        const string Installer = "/usr/bin/apt-get";
        if (!File.Exists(Installer) || Environment.UserName != "root")
        {
            throw new InvalidOperationException("this needs Debian and its administrator");
        }

        Run(Installer, "update");
        Run(Installer, "install", "-y", "--no-install-recommends", package);
        return "/usr/bin/" + package;
    }

    private static void Run(string program, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardInput = true };
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}");
        }
    }
}
