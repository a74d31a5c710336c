namespace Browser.Roles;

/// <summary>What people do in the course of a day, each in the pages.</summary>
[Flags]
internal enum RoleActs
{
    /// <summary>Only looks.</summary>
    None = 0,

    /// <summary>Claims a task of the own role and finishes it.</summary>
    FinishesTask = 1,

    /// <summary>Starts a case, and comments on it.</summary>
    StartsCase = 2,

    /// <summary>Gives a case to another owner.</summary>
    ChangesOwner = 4,

    /// <summary>Puts a customer on file.</summary>
    AddsCustomer = 8,

    /// <summary>Publishes a draft.</summary>
    Publishes = 16,

    /// <summary>Cancels an instance.</summary>
    CancelsInstance = 32,

    /// <summary>Adds a user.</summary>
    AddsUser = 64,

    /// <summary>Looks up who did something.</summary>
    ReadsAudit = 128,
}
