using CarrierSimulator;

// dotnet run --project samples/CarrierSimulator -- --Simulator:Urls=http://localhost:5083 --Simulator:DataFolder=simulator-data
var configuration = new ConfigurationBuilder().AddEnvironmentVariables().AddCommandLine(args).Build();
var settings = configuration.GetSection("Simulator").Get<SimulatorSettings>() ?? new SimulatorSettings();
try
{
    await using var simulator = await Simulator.StartAsync(settings, TimeProvider.System, CancellationToken.None);
    Console.WriteLine($"The carrier's systems answer at {simulator.Address}");
    await simulator.WaitAsync(CancellationToken.None);
    return 0;
}
catch (Exception exception) when (exception is IOException or InvalidOperationException)
{
    await Console.Error.WriteLineAsync(exception.Message);
    return 1;
}
