namespace ResponseWorkflow.Engine.Scheduling;

/// <summary>Ends the parsing of a cron expression at its first error.</summary>
internal sealed class CronParseException(CronFormatError error) : Exception(error.English)
{
    public CronFormatError Error { get; } = error;
}
