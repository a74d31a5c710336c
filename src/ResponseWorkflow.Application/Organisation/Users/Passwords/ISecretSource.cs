namespace ResponseWorkflow.Application.Organisation.Users.Passwords;

/// <summary>Makes texts that nobody can guess.</summary>
public interface ISecretSource
{
    /// <summary>A secret of letters and digits that cannot be mistaken for each other.</summary>
    /// <param name="length">How many characters.</param>
    string Next(int length);
}
