using ResponseWorkflow.Application.Imports;

namespace ResponseWorkflow.Application.Organisation.Users;

/// <summary>What an import made of a file of users.</summary>
/// <param name="Report">The rows.</param>
/// <param name="Passwords">The passwords of those who were added, each until the first sign-in. They are kept nowhere: who imports hands them out.</param>
public sealed record UserImport(ImportReport Report, IReadOnlyList<FirstPassword> Passwords);
