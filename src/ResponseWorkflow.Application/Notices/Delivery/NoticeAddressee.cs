namespace ResponseWorkflow.Application.Notices.Delivery;

/// <summary>Somebody to be reached.</summary>
/// <param name="SignInName">The name by which the user signs in.</param>
/// <param name="Email">E-mail address; null when not known.</param>
/// <param name="Phone">Telephone number; null when not known.</param>
public sealed record NoticeAddressee(string SignInName, string? Email, string? Phone);
