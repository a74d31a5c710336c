namespace ResponseWorkflow.Application.Notices.Reading;

/// <summary>How many notices somebody has to look at. Counted up to a limit: what is above it is one more than that.</summary>
/// <param name="Unread">Those that are unread.</param>
/// <param name="Awaited">Those that are to be acknowledged.</param>
/// <param name="Limit">Up to where it is counted.</param>
public sealed record NoticeCounts(int Unread, int Awaited, int Limit);
