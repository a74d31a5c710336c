namespace ResponseWorkflow.Application.Cases.Attachments;

/// <summary>Looks for what is harmful in files before they are taken. Register an implementation in place of the default one, which takes every file. Must be safe for use by several threads.</summary>
public interface IVirusScan
{
    /// <summary>Looks at a file.</summary>
    /// <param name="path">Where it lies, complete and closed; it must not be changed.</param>
    /// <param name="fileName">What its sender calls it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What was found; null when the file may be taken. An exception keeps the file from being taken, too.</returns>
    ValueTask<string?> ScanAsync(string path, string fileName, CancellationToken cancellationToken);
}
