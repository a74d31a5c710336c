using System.Runtime.InteropServices;
using ResponseWorkflow.Demo;
using ResponseWorkflow.Demo.Gateways;
using ResponseWorkflow.Demo.Seeding;

// ./demo.sh [--port N] [--data FOLDER] [--fresh] [--play CASE]
if (!DemoSettings.TryRead(args, out var settings, out var message))
{
    await Console.Error.WriteLineAsync(message);
    return 2;
}

if (settings is null)
{
    Console.WriteLine(DemoSettings.Help);
    return 0;
}

using var stop = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
try
{
    var folder = new DemoFolder(settings.DataFolder);
    if (settings.IsFresh)
        folder.Clear();
    folder.Prepare();
    Console.WriteLine($"Starting the server on {settings.Address} ...");
    await using var gateways = await LoopbackGateways.StartAsync(settings, stop.Token);
    await using var simulator = await SimulatorProgram.StartAsync(settings, stop.Token);
    var carrier = simulator is null ? null : SimulatorProgram.Address(settings);
    await using var server = await ServerProgram.StartAsync(settings, gateways, stop.Token);
    var demonstration = await Demonstration.LoadAsync(stop.Token);
    if (!folder.IsComplete)
    {
        await demonstration.MakeAsync(settings, carrier, stop.Token);
        folder.MarkComplete();
    }
    else if (carrier is not null)
    {
        await ConnectAsync(demonstration, settings, carrier);
    }

    if (settings.Play is not null)
    {
        await demonstration.PlayAsync(settings, stop.Token);
        return 0;
    }

    Console.WriteLine(demonstration.Welcome(settings));
    if (gateways is not null)
        Console.WriteLine($"What is sent by SMS, e-mail and webhook is shown at {gateways.Address} (短信、邮件和接口发送的内容见此页).");
    if (carrier is not null)
        Console.WriteLine($"Inventory and network management of the carrier are played at {carrier} (资源系统和网管系统由此模拟).");
    return await server.WaitAsync(stop.Token);
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    return 0;
}
catch (DemoException exception)
{
    await Console.Error.WriteLineAsync(exception.Message);
    return 1;
}

// Whoever has changed the administrator's password has connections in hand as well.
async Task ConnectAsync(Demonstration demonstration, DemoSettings settings, Uri carrier)
{
    try
    {
        await demonstration.ConnectAsync(settings, carrier, stop.Token);
    }
    catch (DemoException exception)
    {
        await Console.Error.WriteLineAsync($"The connections to the carrier's systems are left as they are: {exception.Message}");
    }
}

void Stop(PosixSignalContext context)
{
    context.Cancel = true;
    stop.Cancel();
}
