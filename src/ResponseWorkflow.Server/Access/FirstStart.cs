using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Organisation.Users.Passwords;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Server.Storage;

namespace ResponseWorkflow.Server.Access;

/// <summary>Sees to it that somebody can sign in: a new database gets the default roles and a first user whose password stands in a file.</summary>
internal sealed partial class FirstStart(
    FirstUser first,
    ISecretSource secrets,
    IOptions<AccessOptions> access,
    IOptions<PasswordOptions> passwords,
    PasswordRules rules,
    IOptions<DataOptions> data,
    ILogger<FirstStart> logger)
{
    /// <summary>Does it, where it is not done.</summary>
    /// <exception cref="StartRefusedException">The file cannot be written, or that of known passwords cannot be read.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        rules.Prepare();
        await first.AddDefaultsAsync(cancellationToken);
        if (!access.Value.Required || !await first.IsMissingAsync(cancellationToken))
            return;

        // The file comes first: a user whose password nobody knows would lock everybody out.
        var password = secrets.Next(passwords.Value.GeneratedLength);
        var path = Path.GetFullPath(Path.Combine(data.Value.Folder, access.Value.FirstPasswordFile));
        await WriteAsync(path, password, cancellationToken);
        if (await first.AddAsync(password, cancellationToken))
            LogAdded(FirstUser.Name, path);
        else
            File.Delete(path);
    }

    private static async Task WriteAsync(string path, string password, CancellationToken cancellationToken)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Delete(path);
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            await using var writer = new StreamWriter(path, options);
            await writer.WriteLineAsync(password.AsMemory(), cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException($"The password of the first user cannot be written to the folder that Data:Folder names: {exception.Message}", exception);
        }
    }

    [LoggerMessage(LogLevel.Warning, "There was no user. Sign in as {Name} with the password in {Path}, which must be changed then; delete the file afterwards.")]
    private partial void LogAdded(string name, string path);
}
