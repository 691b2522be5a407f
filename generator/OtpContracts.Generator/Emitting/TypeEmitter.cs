using OtpContracts.Generator.Model;
using OtpContracts.Generator.Writing;

namespace OtpContracts.Generator.Emitting;

/// <summary>Emits a named type: in a file of its own, or in the file of the one call that uses it.</summary>
internal static class TypeEmitter
{
    /// <summary>The types that the code of a named type has short names for.</summary>
    public static readonly (string Alias, string Type)[] Aliases = [KnownTypes.Reader, KnownTypes.Writer, KnownTypes.Rules, KnownTypes.Arrival];

    public static string Emit(ClientNames client, TypeModel type)
    {
        var source = new SourceWriter(client, Aliases);
        Write(source, client, type);
        return source.End();
    }

    public static void Write(SourceWriter source, ClientNames client, TypeModel type)
    {
        if (type is EnumModel @enum)
        {
            EnumEmitter.Write(source, client, @enum);
        }
        else
        {
            ObjectEmitter.Write(source, client, (ObjectModel)type);
        }
    }
}
