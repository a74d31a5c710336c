namespace ResponseWorkflow.Application.Organisation.Users;

/// <summary>A password until the first sign-in.</summary>
/// <param name="SignInName">Whose.</param>
/// <param name="DisplayName">How pages call the user.</param>
/// <param name="Password">The password.</param>
public sealed record FirstPassword(string SignInName, string DisplayName, string Password)
{
    /// <summary>Says whose it is, not the password.</summary>
    public override string ToString() => SignInName;
}
