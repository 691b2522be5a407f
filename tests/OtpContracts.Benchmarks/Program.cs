using BenchmarkDotNet.Running;
using OtpContracts.Benchmarks;
using OtpContracts.Benchmarks.Reports;

switch (args)
{
    case ["report", "generator"]:
        Console.Write(GeneratorReport.Full.Write());
        break;
    case ["first-run", var generator, var input]:
        FirstRun.RunHere(generator, input);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(GeneratorBenchmarks).Assembly).Run(args);
        break;
}
