using System.CommandLine;
using System.Globalization;
using Attest.Content;
using Attest.Diagnostics;
using Attest.Execution;
using Attest.Files;
using Attest.Modules;
using Attest.Preview;

namespace Attest.Commands;

/// <summary>Serves the site on this machine, follows what editors save, and reports problems on the page and here.</summary>
internal static class PreviewCommand
{
    private const int Port = 5080;

    public static Command Create()
    {
        var command = new Command("preview", "Serve the site on this machine, and show each change as soon as it is saved");
        var options = new ContentOptions();
        options.AddTo(command);
        var port = new Option<int>("--port")
        {
            Description = "Where to serve; if it is taken, the next one that is free",
            HelpName = "NUMBER",
            DefaultValueFactory = _ => Port,
            CustomParser = result =>
            {
                if (!ushort.TryParse(result.Tokens.Single().Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                {
                    result.AddError("--port: name a number from 0 to 65535");
                }

                return number;
            },
        };
        command.Options.Add(port);
        command.SetAction((parsed, cancellation) =>
            Run(options.Read(parsed), parsed.GetValue(port), options.IsQuiet(parsed), cancellation));
        return command;
    }

    private static async Task<int> Run(BuildOptions given, int port, bool isQuiet, CancellationToken cancellation)
    {
        var options = given with
        {
            Earlier = new EarlierFiles<Document>(),
            IsPreview = true,
            Unapproved = given.Unapproved ?? UnapprovedPolicy.Caution,
        };
        var session = new PreviewSession(options, Report);
        using var watcher = new InputWatcher(options.Input);
        // The watcher reports what is saved during the first reading.
        await Task.Run(() => session.Start(cancellation), cancellation);
        await using var server = await PreviewServer.Start(session, port);
        if (port != 0 && server.Port != port)
        {
            Console.WriteLine($"Port {port} is taken by another program; this preview has port {server.Port}.");
        }

        Console.WriteLine($"Preview: {server.Address}  (Ctrl-C ends it)");
        await session.Follow(watcher, cancellation);
        return ExitCode.Fine;

        void Report(string line, IReadOnlyList<Diagnostic> news)
        {
            DiagnosticOutput.Print(news, OutputFormat.Text);
            if (!isQuiet)
            {
                Console.WriteLine(line);
            }
        }
    }
}
