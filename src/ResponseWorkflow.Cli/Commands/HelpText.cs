using System.Reflection;

namespace ResponseWorkflow.Cli.Commands;

/// <summary>Writes the help.</summary>
internal static class HelpText
{
    /// <summary>The product's version, without the build's fingerprint.</summary>
    public static string Version { get; } =
        typeof(HelpText).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0.0.0";

    /// <summary>Writes what the program can do.</summary>
    public static void WriteOverview(TextWriter writer)
    {
        writer.WriteLine("response: validates and runs Elsa 3 workflow definitions, looks after the server's database, and explains time limits.");
        writer.WriteLine();
        writer.WriteLine("Usage:");
        foreach (var command in CommandTable.All)
            writer.WriteLine($"  {Usage(command)}");
        writer.WriteLine("  response help [COMMAND]");
        writer.WriteLine("  response --version");
        writer.WriteLine();
        writer.WriteLine("Commands:");
        WriteColumns(writer, CommandTable.All.Select(static command => (command.Name, command.Summary)));
        writer.WriteLine();
        writer.WriteLine("'response COMMAND --help' explains a command.");
    }

    /// <summary>Writes how a command is used.</summary>
    public static void Write(TextWriter writer, ICommand command)
    {
        writer.WriteLine($"{command.Summary}");
        writer.WriteLine();
        writer.WriteLine($"Usage: {Usage(command)}");
        writer.WriteLine();
        writer.WriteLine("Options:");
        WriteColumns(writer, command.Options.Select(static option => (option.Value is null ? option.Name : $"{option.Name} {option.Value}", option.Help)).Append(("--help", "Shows this help.")));
        writer.WriteLine();
        writer.WriteLine("Exit codes:");
        foreach (var line in command.ExitCodes)
            writer.WriteLine($"  {line}");
    }

    private static string Usage(ICommand command) => $"response {command.Name} {command.Operands} [OPTION]...".Replace("  ", " ", StringComparison.Ordinal);

    private static void WriteColumns(TextWriter writer, IEnumerable<(string Left, string Right)> rows)
    {
        var all = rows.ToArray();
        var width = all.Max(static row => row.Left.Length);
        foreach (var (left, right) in all)
            writer.WriteLine($"  {left.PadRight(width)}  {right}");
    }
}
