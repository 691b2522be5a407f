using BenchmarkDotNet.Running;
using OtpContracts.Benchmarks;
using OtpContracts.Benchmarks.Generators;
using OtpContracts.Benchmarks.Reports;
using OtpContracts.Benchmarks.Sandboxes;

switch (args)
{
    case ["report", "generator"]:
        Console.Write(GeneratorReport.Full.Write());
        break;
    case ["report", "client"]:
        Console.Write(ClientReport.Full.Write());
        break;
    case ["nswag", var document, var output]:
        File.WriteAllText(output, NSwagGeneration.RunForCalls(File.ReadAllText(document)));
        break;
    case ["report", "sandbox", var contract, .. var peer]:
        Console.Write(await SandboxReport.Full.WriteAsync(contract, peer.FirstOrDefault()));
        break;
    case ["serve", var contract]:
        await using (var vendor = await SandboxReport.StartAsync(await File.ReadAllTextAsync(contract)))
        {
            await SandboxProcess.ServeHereAsync(vendor);
        }

        break;
    case ["report", "tool", var contract, var empty, .. var forms]:
        Console.Write(ToolReport.Full.Write(contract, empty, forms));
        break;
    case ["first-run", var generator, var input]:
        FirstRun.RunHere(generator, input);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(GeneratorBenchmarks).Assembly).Run(args);
        break;
}
