using ResponseWorkflow.Application.Notices.Choices;

namespace ResponseWorkflow.Application.Notices.Writing;

/// <summary>What must be known of somebody to whom notices are written.</summary>
/// <param name="Id">Id of the user.</param>
/// <param name="Name">How pages call the user.</param>
/// <param name="SignInName">The name by which the user signs in.</param>
/// <param name="IsEnglish">Whether the user reads English rather than Chinese.</param>
/// <param name="Email">E-mail address; null when not known.</param>
/// <param name="Phone">Telephone number; null when not known.</param>
/// <param name="Choices">What the user has chosen of notices.</param>
/// <param name="Deputies">Who stands in for the user, and when.</param>
internal sealed record Recipient(string Id, string Name, string SignInName, bool IsEnglish, string? Email, string? Phone, NoticeChoices Choices, IReadOnlyList<RecipientDeputy> Deputies);
