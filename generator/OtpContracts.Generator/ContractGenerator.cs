using Microsoft.CodeAnalysis;
using OtpContracts.Generator.Building;
using OtpContracts.Generator.Emitting;
using OtpContracts.Generator.Input;
using OtpContracts.Generator.Model;

namespace OtpContracts.Generator;

/// <summary>Emits a typed, signed client for each contract file of a project.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ContractGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var readings = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (source, token) => ContractFile.From(source.Left, source.Right, token))
            .Where(static file => file is not null)
            .WithTrackingName(TrackingNames.Files)
            .Select(static (file, _) => ClientReading.Of(file!))
            .WithTrackingName(TrackingNames.Readings);

        var models = readings.Collect()
            .SelectMany(static (all, _) => ClientReading.WithoutNameClashes(all))
            .WithTrackingName(TrackingNames.Models);
        var origins = models
            .Select(static (model, _) => new Unit<OriginModel>(model.Client, model.Origin, SourceFiles.Of))
            .WithTrackingName(TrackingNames.Origins);
        var contracts = models
            .Select(static (model, _) => new Unit<ContractModel>(model.Client, model.Contract, SourceFiles.Of))
            .WithTrackingName(TrackingNames.Contracts);
        var types = models
            .SelectMany(static (model, _) => model.Types.Select(type => new Unit<TypeModel>(model.Client, type, SourceFiles.Of)))
            .WithTrackingName(TrackingNames.Types);
        var endpoints = models
            .SelectMany(static (model, _) => EmittingAhead.Begin([.. model.Endpoints.Select(endpoint => new Unit<EndpointModel>(model.Client, endpoint, SourceFiles.Of))]))
            .WithTrackingName(TrackingNames.Endpoints);

        var callbacks = models
            .SelectMany(static (model, _) => model.Callbacks.Select(callback => new Unit<CallbackModel>(model.Client, callback, SourceFiles.Of)))
            .WithTrackingName(TrackingNames.Callbacks);
        var dispatches = models
            .Where(static model => model.Dispatch is not null)
            .Select(static (model, _) => new Unit<DispatchModel>(model.Client, model.Dispatch!, SourceFiles.Of))
            .WithTrackingName(TrackingNames.Dispatches);

        context.RegisterSourceOutput(readings, static (output, reading) => DiagnosticReports.Report(output, reading.Diagnostics));
        context.RegisterSourceOutput(readings.Collect(), static (output, all) => DiagnosticReports.Report(output, ClientReading.NameClashes(all)));
        context.RegisterSourceOutput(origins, static (output, unit) => unit.AddTo(output));
        context.RegisterSourceOutput(contracts, static (output, unit) => unit.AddTo(output));
        context.RegisterSourceOutput(types, static (output, unit) => unit.AddTo(output));
        context.RegisterSourceOutput(endpoints, static (output, unit) => unit.AddTo(output));
        context.RegisterSourceOutput(callbacks, static (output, unit) => unit.AddTo(output));
        context.RegisterSourceOutput(dispatches, static (output, unit) => unit.AddTo(output));
    }
}
