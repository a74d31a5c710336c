using System.Diagnostics;
using System.Globalization;

namespace Benchmarks.Durable;

/// <summary>The memory of a process, counted in three ways that differ by what they say of pages of files: those are the program itself, and the system can drop them and read them again.</summary>
/// <param name="Resident">Bytes in memory, pages of files included, whether or not other processes use them too.</param>
/// <param name="Proportional">Bytes in memory, each shared page divided by those that share it. As much as <paramref name="Resident"/> where the system does not tell.</param>
/// <param name="Own">Bytes that only this process has and no file holds: its heaps, stacks and compiled code. As much as <paramref name="Resident"/> where the system does not tell.</param>
internal sealed record ProcessMemory(double Resident, double Proportional, double Own)
{
    private const double Megabyte = 1e6;

    /// <summary>What it is now.</summary>
    public static ProcessMemory Read(int processId)
    {
        using var process = Process.GetProcessById(processId);
        double resident = process.WorkingSet64;
        var map = $"/proc/{processId}/smaps_rollup";
        if (!File.Exists(map))
            return new ProcessMemory(resident, resident, resident);
        var lines = File.ReadAllLines(map);
        return new ProcessMemory(Of(lines, "Rss:"), Of(lines, "Pss:"), Of(lines, "Pss_Anon:") + Of(lines, "Pss_Shmem:"));
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Resident / Megabyte:N0} MB resident, {Proportional / Megabyte:N0} MB proportional, {Own / Megabyte:N0} MB its own");

    private static double Of(string[] lines, string name)
    {
        var line = lines.FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal));
        return line is null ? 0 : 1024 * double.Parse(line[name.Length..].Trim().Split(' ')[0], CultureInfo.InvariantCulture);
    }
}
