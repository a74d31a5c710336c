using ResponseWorkflow.Application.Organisation.Users.Accounts;

namespace ResponseWorkflow.Server.Access.Sessions;

/// <summary>Who calls, and what this caller may do.</summary>
public sealed record SessionModel
{
    /// <summary>The name that stands in histories.</summary>
    public required string Name { get; init; }

    /// <summary>Id of the user; empty where no sign-in is demanded.</summary>
    public required string Id { get; init; }

    /// <summary>The unit that the user belongs to.</summary>
    public required string UnitId { get; init; }

    /// <summary>How pages call the user.</summary>
    public required string DisplayName { get; init; }

    /// <summary>The language of pages and answers: <c>zh-CN</c> or <c>en</c>.</summary>
    public required string Language { get; init; }

    /// <summary>What the caller may do in any unit at all, and of what belongs to no unit, what is held at headquarters; pages show nothing else.</summary>
    public required IReadOnlyList<string> Permissions { get; init; }

    /// <summary>Whether the password must be changed before anything else.</summary>
    public required bool MustChangePassword { get; init; }

    /// <summary>Whether there is a session that can be ended. Not where no sign-in is demanded, nor for programs.</summary>
    public required bool IsSession { get; init; }

    internal static SessionModel Of(Account account, bool isEnglish) => new()
    {
        Name = account.Name,
        Id = account.Id,
        UnitId = account.UnitId,
        DisplayName = account.DisplayName,
        Language = isEnglish ? Languages.English : Languages.Chinese,
        Permissions = account.Permissions,
        MustChangePassword = account.MustChangePassword,
        IsSession = account is { IsProgram: false, KeyId: null, Id.Length: > 0 },
    };
}
