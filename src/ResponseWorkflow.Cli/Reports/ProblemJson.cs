using System.Text.Json;
using ResponseWorkflow.Engine.Definitions;

namespace ResponseWorkflow.Cli.Reports;

/// <summary>Writes problems of definitions for programs: one JSON array.</summary>
internal static class ProblemJson
{
    /// <summary>The array; each element is <c>{file, severity, code, activityId, activityName, property, line, column, message}</c>.</summary>
    public static string Of(IEnumerable<(string Path, DefinitionProblem Problem)> problems, MessageLanguage language) => JsonText.Of(
        writer =>
        {
            writer.WriteStartArray();
            foreach (var (path, problem) in problems)
                Write(writer, path, problem, language);
            writer.WriteEndArray();
        },
        indented: true);

    private static void Write(Utf8JsonWriter writer, string path, DefinitionProblem problem, MessageLanguage language)
    {
        writer.WriteStartObject();
        writer.WriteString("file", path);
        writer.WriteString("severity", ProblemText.Severity(problem));
        writer.WriteString("code", problem.Code);
        writer.WriteString("activityId", problem.ActivityId);
        writer.WriteString("activityName", problem.ActivityName);
        writer.WriteString("property", problem.Property);
        writer.WriteNumber("line", problem.Line);
        writer.WriteNumber("column", problem.Column);
        writer.WriteString("message", ProblemText.Message(problem, language));
        writer.WriteEndObject();
    }
}
