using System.Runtime.Serialization;
using System.Runtime.Serialization.Json;

namespace PlanExec.Wire;

/// <summary>One line of the wire: a JSON object in UTF-8 without a line break, as text and as an object. Both sides have the framework's serializer.</summary>
internal static class WireLine
{
    /// <summary>The line with its line break.</summary>
    public static byte[] Write<T>(T content)
        where T : class, new()
    {
        using var line = new MemoryStream();
        new DataContractJsonSerializer(typeof(T)).WriteObject(line, content);
        line.WriteByte((byte)'\n');
        return line.ToArray();
    }

    /// <summary>What a line says; null where it is no JSON object of that kind.</summary>
    public static T? Read<T>(byte[] line)
        where T : class, new()
    {
        using var stream = new MemoryStream(line);
        try
        {
            return new DataContractJsonSerializer(typeof(T)).ReadObject(stream) as T;
        }
        catch (Exception exception) when (exception is SerializationException or FormatException or System.Xml.XmlException or InvalidCastException or OverflowException)
        {
            return null;
        }
    }
}
