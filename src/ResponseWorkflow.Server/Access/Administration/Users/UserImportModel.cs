using ResponseWorkflow.Application.Organisation.Users;
using ResponseWorkflow.Server.Api.Imports;

namespace ResponseWorkflow.Server.Access.Administration.Users;

/// <summary>What an import made of a file of users.</summary>
public sealed record UserImportModel : FileImportModel
{
    /// <summary>The passwords of those who were added, each until the first sign-in. They are given this once.</summary>
    public required IReadOnlyList<FirstPasswordModel> Passwords { get; init; }

    internal static UserImportModel Of(UserImport import, HttpRequest request)
    {
        var file = FileImportModel.Of(import.Report, UserFiles.Fields, request);
        return new UserImportModel
        {
            IsStored = file.IsStored,
            Added = file.Added,
            Changed = file.Changed,
            Unchanged = file.Unchanged,
            Refused = file.Refused,
            Rows = file.Rows,
            Passwords = [.. import.Passwords.Select(static one => new FirstPasswordModel { SignInName = one.SignInName, DisplayName = one.DisplayName, Password = one.Password })],
        };
    }
}
