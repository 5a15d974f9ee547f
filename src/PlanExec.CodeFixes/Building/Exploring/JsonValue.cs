using System.Runtime.Serialization;
using System.Runtime.Serialization.Json;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace PlanExec.CodeFixes.Building;

/// <summary>A value of a JSON text, with all its keys, also those that are there twice: what a serializer would pass over in silence is seen.</summary>
internal sealed class JsonValue
{
    private const int MaximumDepth = 16;

    private static readonly XName itemName = XName.Get("item", "item");

    private readonly XElement element;

    private JsonValue(XElement element)
    {
        this.element = element;
    }

    /// <summary><c>object</c>, <c>array</c>, <c>string</c>, <c>number</c>, <c>boolean</c> or <c>null</c>.</summary>
    public string Kind => (string?)element.Attribute("type") ?? "string";

    /// <summary>The text of a string, the digits of a number.</summary>
    public string Text => element.Value;

    /// <summary>The values of an array.</summary>
    public IReadOnlyList<JsonValue> Items => [.. element.Elements().Select(item => new JsonValue(item))];

    /// <summary>The keys of an object with their values.</summary>
    public IReadOnlyList<(string Key, JsonValue? Value)> Entries =>
    [
        .. element.Elements().Select(entry => (KeyOf(entry), (JsonValue?)new JsonValue(entry))),

        // The reader takes a first key '__type' for one of its own.
        .. element.Attributes().Where(attribute => attribute.Name == "__type").Select(attribute => ("__type", (JsonValue?)null)),
    ];

    /// <summary>Reads a text that is one JSON object or array and nothing else; null where it is none.</summary>
    public static JsonValue? Read(string text)
    {
        if (!IsOneValue(text))
        {
            return null;
        }

        var bytes = Encoding.UTF8.GetBytes(text);
        var quotas = new XmlDictionaryReaderQuotas();
        XmlDictionaryReaderQuotas.Max.CopyTo(quotas);
        quotas.MaxDepth = MaximumDepth;
        try
        {
            using var reader = JsonReaderWriterFactory.CreateJsonReader(bytes, 0, bytes.Length, Encoding.UTF8, quotas, onClose: null);
            return new JsonValue(XElement.Load(reader));
        }
        catch (Exception exception) when (exception is XmlException or SerializationException or FormatException or ArgumentException or InvalidOperationException or OverflowException)
        {
            return null;
        }
    }

    /// <summary>Whether nothing stands behind the bracket that closes the first one: the reader would pass it over.</summary>
    private static bool IsOneValue(string text)
    {
        var value = text.Trim();
        var depth = 0;
        var isInText = false;
        for (var i = 0; i < value.Length; i++)
        {
            switch (value[i])
            {
                case '\\' when isInText:
                    i++;
                    break;
                case '"':
                    isInText = !isInText;
                    break;
                case '{' or '[' when !isInText:
                    depth++;
                    break;
                case '}' or ']' when !isInText && --depth == 0:
                    return i == value.Length - 1;
            }
        }

        return false;
    }

    private static string KeyOf(XElement entry) => entry.Name == itemName ? (string?)entry.Attribute("item") ?? "" : entry.Name.LocalName;
}
