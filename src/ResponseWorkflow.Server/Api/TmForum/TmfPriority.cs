using System.Globalization;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Refusals;

namespace ResponseWorkflow.Server.Api.TmForum;

/// <summary>How pressing something is, from 0, the highest, to 4, and as cases have it.</summary>
internal static class TmfPriority
{
    private const int Lowest = 4;

    /// <summary>Reads it; as usual when nothing is said.</summary>
    public static CasePriority Read(string? text, string field, ICollection<Refusal> refusals)
    {
        if (text is null)
            return CasePriority.Normal;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= Lowest)
            return number switch { 0 => CasePriority.Urgent, 1 => CasePriority.High, 2 => CasePriority.Normal, _ => CasePriority.Low };
        refusals.Add(TmfRefusals.Priority(field));
        return CasePriority.Normal;
    }
}
