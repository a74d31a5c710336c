using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace ResponseWorkflow.Application.Organisation.Users.Passwords;

/// <summary>Hashes passwords as ASP.NET Core Identity does. Safe for use by several threads.</summary>
public sealed class PasswordHashing
{
    private static readonly object Nobody = new();

    private readonly PasswordHasher<object> _hasher;
    private readonly PasswordOptions _options;
    private readonly Lazy<string> _unknown;

    /// <summary>Makes it.</summary>
    /// <param name="options">The longest password that is looked at, and how often one is hashed.</param>
    /// <param name="secrets">Gives the password of nobody.</param>
    public PasswordHashing(IOptions<PasswordOptions> options, ISecretSource secrets)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options.Value;
        _hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = _options.Iterations }));
        _unknown = new(() => Hash(secrets.Next(_options.GeneratedLength)));
    }

    /// <summary>The hash of a password.</summary>
    public string Hash(string password) => _hasher.HashPassword(Nobody, password);

    /// <summary>Compares a password with a hash.</summary>
    /// <param name="hash">The hash; null when there is no such user: the work is done all the same, so that the time tells nothing.</param>
    /// <param name="password">The password.</param>
    public bool Matches(string? hash, string password)
    {
        ArgumentNullException.ThrowIfNull(password);
        var isTooLong = password.Length > _options.MaximumLength;
        var result = _hasher.VerifyHashedPassword(Nobody, hash ?? _unknown.Value, isTooLong ? "" : password);
        return hash is not null && !isTooLong && result != PasswordVerificationResult.Failed;
    }
}
