using System.Text;

using YamlDotNet.RepresentationModel;

namespace PlanExec.Plans.Tests;

/// <summary>A plan as plain maps, lists and texts: what a random plan is written from and what an edited one is held against.</summary>
internal static class PlanModel
{
    public static Dictionary<string, object> Map(this object map, string key)
    {
        var parent = (Dictionary<string, object>)map;
        if (!parent.TryGetValue(key, out var child))
        {
            parent[key] = child = new Dictionary<string, object>();
        }

        return (Dictionary<string, object>)child;
    }

    public static List<object> List(this object map, string key)
    {
        var parent = (Dictionary<string, object>)map;
        if (!parent.TryGetValue(key, out var child))
        {
            parent[key] = child = new List<object>();
        }
        else if (child is string text)
        {
            parent[key] = child = new List<object> { text };
        }

        return (List<object>)child;
    }

    public static object Copy(object value) => value switch
    {
        Dictionary<string, object> map => map.ToDictionary(pair => pair.Key, pair => Copy(pair.Value)),
        List<object> list => list.ConvertAll(Copy),
        _ => value,
    };

    /// <summary>The model as text, keys sorted.</summary>
    public static string Dump(object value)
    {
        var text = new StringBuilder();
        Dump(value, text, "\n");
        return text.ToString();
    }

    /// <summary>What YamlDotNet's own tree says, which no edit goes through.</summary>
    public static object Read(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text.TrimStart('\uFEFF')));
        return Convert(stream.Documents[0].RootNode);
    }

    private static object Convert(YamlNode node) => node switch
    {
        YamlMappingNode map => map.Children.ToDictionary(pair => ((YamlScalarNode)pair.Key).Value!, pair => Convert(pair.Value)),
        YamlSequenceNode list => list.Children.Select(Convert).ToList(),
        _ => ((YamlScalarNode)node).Value!,
    };

    private static void Dump(object value, StringBuilder text, string indentation)
    {
        switch (value)
        {
            case Dictionary<string, object> map:
                text.Append("{}");
                foreach (var (key, child) in map.OrderBy(pair => pair.Key, StringComparer.Ordinal))
                {
                    text.Append(indentation).Append(key).Append(": ");
                    Dump(child, text, indentation + "  ");
                }

                break;
            case List<object> list:
                text.Append("[]");
                foreach (var item in list)
                {
                    text.Append(indentation).Append("- ");
                    Dump(item, text, indentation + "  ");
                }

                break;
            default:
                text.Append('"').Append(((string)value).Replace("\n", "\\n", StringComparison.Ordinal)).Append('"');
                break;
        }
    }
}
