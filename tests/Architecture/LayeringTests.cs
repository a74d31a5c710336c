using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace Architecture;

/// <summary>Arrows of the house point one way: what a room of <c>src/</c> may refer to stands here.</summary>
public class LayeringTests
{
    private const string Prefix = "ResponseWorkflow.";

    /// <summary>For each room the rooms it may use. A room that is not listed fails the test: give it its place here first.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Expressions"] = [],
        ["Engine"] = ["Expressions"],
        ["TimeLimits"] = [],
        ["Application"] = ["Engine", "Expressions", "TimeLimits"],
        ["Adapters"] = ["Application", "Engine", "Expressions"],
        ["Migrations.Sqlite"] = ["Application"],
        ["Migrations.PostgreSql"] = ["Application"],
        ["Migrations.SqlServer"] = ["Application"],
        ["Databases"] = ["Application", "Migrations.Sqlite", "Migrations.PostgreSql", "Migrations.SqlServer"],
        ["Server"] = ["Adapters", "Application", "Engine", "Expressions", "TimeLimits", "Databases"],
        ["Cli"] = ["Adapters", "Application", "Engine", "Expressions", "TimeLimits", "Databases"],
    };

    private static string Root => FindRoot(AppContext.BaseDirectory);

    public static TheoryData<string> Rooms => [.. Directory.GetFiles(Path.Combine(Root, "src"), $"{Prefix}*.csproj", SearchOption.AllDirectories).Select(static path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_refers_only_to_rooms_below_it(string project)
    {
        var room = project[Prefix.Length..];
        Allowed.ShouldContainKey(room, $"{project} has no place in the house yet.");

        ProjectReferences(project).Except(Allowed[room]).ShouldBeEmpty($"{project} refers to rooms that are not below it.");
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_built_room_uses_only_rooms_below_it(string project)
    {
        var room = project[Prefix.Length..];

        AssemblyReferences(project).Except(Allowed[room]).ShouldBeEmpty($"{project} uses rooms that are not below it.");
    }

    [Fact]
    public void The_script_language_the_engine_and_the_time_limits_use_no_package_at_run_time()
    {
        foreach (var project in new[] { "ResponseWorkflow.Expressions", "ResponseWorkflow.Engine", "ResponseWorkflow.TimeLimits" })
            Elements(project, "PackageReference").ShouldBeEmpty($"{project} is to depend on nothing.");
    }

    [Fact]
    public void The_carrier_simulator_uses_nothing_of_the_product()
    {
        var folder = Path.Combine(Root, "samples", "CarrierSimulator");
        XDocument.Load(Path.Combine(folder, "CarrierSimulator.csproj")).Descendants("ProjectReference").ShouldBeEmpty();
        XDocument.Load(Path.Combine(folder, "CarrierSimulator.csproj")).Descendants("Compile").ShouldBeEmpty();

        BuiltReferences(Path.Combine(folder, "bin"), "CarrierSimulator").ShouldBeEmpty();
    }

    [Fact]
    public void The_allowed_arrows_have_no_circle()
    {
        foreach (var room in Allowed.Keys)
            Below(room).ShouldNotContain(room);
    }

    private static HashSet<string> Below(string room)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(Allowed[room]);
        while (open.TryPop(out var next))
        {
            if (found.Add(next))
            {
                foreach (var further in Allowed[next])
                    open.Push(further);
            }
        }

        return found;
    }

    private static IEnumerable<string> ProjectReferences(string project) =>
        Elements(project, "ProjectReference")
            .Select(static element => Path.GetFileNameWithoutExtension(element.Attribute("Include")!.Value.Replace('\\', '/')))
            .Where(static name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(static name => name[Prefix.Length..]);

    private static IEnumerable<XElement> Elements(string project, string name) =>
        XDocument.Load(Path.Combine(Root, "src", project, $"{project}.csproj")).Descendants(name);

    private static List<string> AssemblyReferences(string project)
    {
        var folder = Path.Combine(Root, "src", project, "bin");
        return BuiltReferences(folder, Elements(project, "AssemblyName").SingleOrDefault()?.Value ?? project);
    }

    private static List<string> BuiltReferences(string folder, string name)
    {
        var assembly = Directory.GetFiles(folder, $"{name}.dll", SearchOption.AllDirectories).MaxBy(File.GetLastWriteTimeUtc);
        assembly.ShouldNotBeNull($"{name} is not built; build the solution first.");
        using var reader = new PEReader(File.OpenRead(assembly));
        var metadata = reader.GetMetadataReader();
        return
        [
            .. metadata.AssemblyReferences
                .Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))
                .Where(static name => name.StartsWith(Prefix, StringComparison.Ordinal))
                .Select(static name => name[Prefix.Length..]),
        ];
    }

    private static string FindRoot(string folder)
    {
        while (!File.Exists(Path.Combine(folder, "ResponseWorkflow.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The solution was not found above the test's folder.");
        return folder;
    }
}
