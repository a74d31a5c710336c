using System.Globalization;
using System.Text;
using System.Text.Json;
using ResponseWorkflow.Demo.Playing;

namespace ResponseWorkflow.Demo.Seeding;

/// <summary>What a first start puts into the database, all through the public API.</summary>
internal sealed class Demonstration
{
    private const string FirstPasswordFile = "first-password.txt";
    private const string Desk = "response-desk";
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly DemoUsers _users;
    private readonly DemoOrganisation _organisation;
    private readonly DemoCustomers _customers;
    private readonly DemoCases _cases;

    private Demonstration(DemoUsers users, DemoOrganisation organisation, DemoCustomers customers, DemoCases cases)
    {
        _users = users;
        _organisation = organisation;
        _customers = customers;
        _cases = cases;
    }

    /// <summary>Reads what stands beside the program.</summary>
    public static async Task<Demonstration> LoadAsync(CancellationToken cancellationToken) => new(
        await ReadAsync<DemoUsers>("users.json", cancellationToken),
        await ReadAsync<DemoOrganisation>("organisation.json", cancellationToken),
        await ReadAsync<DemoCustomers>("customers.json", cancellationToken),
        await ReadAsync<DemoCases>("cases.json", cancellationToken));

    /// <summary>Makes the organisation, its people, the processes, customers and cases.</summary>
    /// <param name="settings">Where.</param>
    /// <param name="carrier">Where the carrier's systems answer; null when they are not played.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="DemoException">The server refuses.</exception>
    public async Task MakeAsync(DemoSettings settings, Uri? carrier, CancellationToken cancellationToken)
    {
        var first = Path.Combine(settings.DataFolder, FirstPasswordFile);
        var given = (await File.ReadAllTextAsync(first, cancellationToken)).Trim();
        using var administrator = await DemoSession.BeginFirstAsync(settings.Address, _users.Users[0].Name, given, _users.Password, cancellationToken);
        File.Delete(first);
        var organisation = new OrganisationSeed(_organisation, administrator);
        await organisation.AddUnitsAsync(cancellationToken);
        using var staff = await organisation.AddPeopleAsync(settings.Address, given, _users.Password, cancellationToken);
        await AddUsersAsync(settings, organisation, given, cancellationToken);
        Console.WriteLine($"{_users.Users.Count + _organisation.People.Count} people in {_organisation.Units.Count + 1} units.");
        using var owner = await SessionAsync(settings, "process-owner", cancellationToken);
        var published = await PublishAsync(owner, cancellationToken);
        Console.WriteLine($"{published} processes beside those of the product.");
        var book = new CustomerBook(_customers);
        await CustomerSeed.RunAsync(book, staff, cancellationToken);
        Console.WriteLine($"{book.Customers.Count} customers with {book.Circuits.Count} circuits.");
        if (carrier is not null)
        {
            await ConnectionSeed.RunAsync(administrator, _organisation, carrier, cancellationToken);
            Console.WriteLine($"{await CarrierSeed.RunAsync(book, carrier, cancellationToken)} circuits in the carrier's inventory.");
        }

        var cases = new CaseSeed(_cases, book, organisation, staff);
        await cases.RunAsync(cancellationToken);
        await ClaimAsync(settings, administrator, cancellationToken);
        Console.WriteLine($"{cases.Count} cases, {cases.Acts} acts on their tasks.");
    }

    /// <summary>Sees to it that the server finds the carrier's systems where they answer today.</summary>
    /// <param name="settings">Where the server is.</param>
    /// <param name="carrier">Where the carrier's systems answer.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="DemoException">The server refuses.</exception>
    public async Task ConnectAsync(DemoSettings settings, Uri carrier, CancellationToken cancellationToken)
    {
        using var administrator = await DemoSession.BeginAsync(settings.Address, _users.Users[0].Name, _users.Password, cancellationToken);
        await ConnectionSeed.MoveAsync(administrator, carrier, cancellationToken);
    }

    /// <summary>Plays a whole case by itself.</summary>
    /// <param name="settings">Which, and where the server is.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="DemoException">The server refuses, or the case does not go on.</exception>
    public async Task PlayAsync(DemoSettings settings, CancellationToken cancellationToken)
    {
        using var cast = await Cast.AssembleAsync(settings.Address, _users, _organisation, cancellationToken);
        await new Play(cast, await ReadAsync<PlayBook>("plays.json", cancellationToken), settings.Address).RunAsync(settings.Play!, cancellationToken);
    }

    /// <summary>Where to go, and as whom.</summary>
    public string Welcome(DemoSettings settings)
    {
        var text = new StringBuilder();
        text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"Sign in at {settings.Address} (请在此登录) with the password {_users.Password} as");
        foreach (var user in _users.Users)
            text.AppendLine(CultureInfo.InvariantCulture, $"  {user.Name,-12} {user.Does} ({user.DisplayName})");
        text.AppendLine(CultureInfo.InvariantCulture, $"or as one of the {_organisation.People.Count} people of the province, whom the administrator sees under Users (用户), such as");
        foreach (var person in _organisation.People.SelectMany(static person => person.Roles, static (person, role) => (Person: person, Role: role)).DistinctBy(static one => one.Role, StringComparer.Ordinal).OrderBy(static one => one.Role, StringComparer.Ordinal))
            text.AppendLine(CultureInfo.InvariantCulture, $"  {person.Person.Name,-12} {person.Role} in {person.Person.Place} ({person.Person.DisplayName})");
        return text.AppendLine().Append(CultureInfo.InvariantCulture, $"The data and the server's log stand in {settings.DataFolder}. Ctrl+C ends the demonstration.").ToString();
    }

    private async Task AddUsersAsync(DemoSettings settings, OrganisationSeed organisation, string given, CancellationToken cancellationToken)
    {
        foreach (var user in _users.Users.Skip(1))
        {
            await organisation.AddAsync(user.Name, user.DisplayName, user.Language, OrganisationSeed.Headquarters, OrganisationSeed.Headquarters, user.Roles, given, cancellationToken);
            using var session = await DemoSession.BeginFirstAsync(settings.Address, user.Name, given, _users.Password, cancellationToken);
        }
    }

    private async Task ClaimAsync(DemoSettings settings, DemoSession administrator, CancellationToken cancellationToken)
    {
        foreach (var user in _users.Users.Where(static user => user.Roles.Contains(Desk, StringComparer.Ordinal)))
        {
            using var session = await DemoSession.BeginAsync(settings.Address, user.Name, _users.Password, cancellationToken);
            await DeskSeed.RunAsync(session, administrator, _cases.UrgeReason, cancellationToken);
        }
    }

    private static async Task<int> PublishAsync(DemoSession owner, CancellationToken cancellationToken)
    {
        var files = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Processes"), "*.json").Order(StringComparer.Ordinal).ToList();
        foreach (var file in files)
        {
            var id = Uri.EscapeDataString(Path.GetFileNameWithoutExtension(file));
            await owner.SendAsync(HttpMethod.Put, $"api/definitions/{id}/draft", await File.ReadAllTextAsync(file, cancellationToken), cancellationToken);
            await owner.SendAsync(HttpMethod.Post, $"api/definitions/{id}/publish", new { ChangeNote = "演示流程" }, cancellationToken);
        }

        return files.Count;
    }

    private Task<DemoSession> SessionAsync(DemoSettings settings, string role, CancellationToken cancellationToken) =>
        DemoSession.BeginAsync(settings.Address, _users.Users.First(user => user.Roles.Contains(role, StringComparer.Ordinal)).Name, _users.Password, cancellationToken);

    private static async Task<T> ReadAsync<T>(string name, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Data", name));
        return await JsonSerializer.DeserializeAsync<T>(file, Json, cancellationToken) ?? throw new DemoException($"{name} is empty.");
    }
}
