namespace TestKit.Processes;

/// <summary>The server as <c>dotnet publish</c> makes it, which one suite does and others then use: compiled ahead, it starts with half of the work.</summary>
public static class PublishedServer
{
    private const string Program = "ResponseWorkflow.Server.dll";

    /// <summary>The folder that holds it or is to hold it (<c>RESPONSEWORKFLOW_PUBLISHED</c>, set by <c>test.sh</c>); null when every suite is on its own.</summary>
    public static string? Folder { get; } = Environment.GetEnvironmentVariable("RESPONSEWORKFLOW_PUBLISHED") is { Length: > 0 } folder ? folder : null;

    /// <summary>The program to start: the published one where there is one, else the one beside the tests.</summary>
    public static string ProgramToStart { get; } =
        Folder is not null && File.Exists(Path.Combine(Folder, Program)) ? Path.Combine(Folder, Program) : Path.Combine(AppContext.BaseDirectory, Program);
}
