namespace ResponseWorkflow.Demo;

/// <summary>The data folder. A file in it says that it belongs to the demonstration, and whether the demonstration data are complete.</summary>
internal sealed class DemoFolder(string path)
{
    private const string MarkName = "demonstration.txt";
    private const string Begun = "begun";
    private const string Complete = "complete";

    private readonly string _mark = Path.Combine(path, MarkName);

    /// <summary>Whether the demonstration data are all there.</summary>
    public bool IsComplete => File.Exists(_mark) && File.ReadAllText(_mark).Trim() == Complete;

    /// <summary>Removes the data of earlier starts.</summary>
    /// <exception cref="DemoException">The folder is not the demonstration's.</exception>
    public void Clear()
    {
        DemandOurs();
        if (Directory.Exists(path))
            Directory.Delete(path, recursive: true);
    }

    /// <summary>Makes the folder, if there is none.</summary>
    /// <exception cref="DemoException">The folder is not the demonstration's, or an earlier start did not come to its end.</exception>
    public void Prepare()
    {
        DemandOurs();
        if (File.Exists(_mark) && !IsComplete)
            throw new DemoException($"The demonstration data in {path} were never completed. Begin anew with --fresh.");
        if (File.Exists(_mark))
            return;
        Directory.CreateDirectory(path);
        File.WriteAllText(_mark, Begun);
    }

    /// <summary>Says that all data are there.</summary>
    public void MarkComplete() => File.WriteAllText(_mark, Complete);

    private void DemandOurs()
    {
        if (Directory.Exists(path) && !File.Exists(_mark) && Directory.EnumerateFileSystemEntries(path).Any())
            throw new DemoException($"{path} holds other files. Name another folder with --data.");
    }
}
