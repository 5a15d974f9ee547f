using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>
/// Takes <c>[|…|]</c>, <c>{|name:…|}</c> and <c>$$</c> out of a text and says where they stood. The spans of
/// <c>[|…|]</c> have the empty name.
/// </summary>
public static partial class TestFileMarkupParser
{
    /// <summary>The text without markup, all positions and all spans by name.</summary>
    /// <exception cref="ArgumentException">A span is opened and not closed, or closed and not opened.</exception>
    public static void GetPositionsAndSpans(
        string input,
        out string output,
        out ImmutableArray<int> positions,
        out ImmutableDictionary<string, ImmutableArray<TextSpan>> spans) =>
        Parse(input, treatPositionIndicatorsAsCode: false, out output, out positions, out spans);

    /// <summary>The text without markup and the place of its only <c>$$</c>.</summary>
    /// <exception cref="ArgumentException">The text has not exactly one position.</exception>
    public static void GetPosition(string input, out string output, out int cursorPosition)
    {
        GetPositionsAndSpans(input, out output, out var positions, out _);
        cursorPosition = positions.Length == 1
            ? positions[0]
            : throw new ArgumentException($"Expected one '$$' but found {positions.Length}.", nameof(input));
    }

    /// <summary>The text without markup and the spans by name, with <c>$$</c> either removed or kept as code.</summary>
    /// <exception cref="ArgumentException">A span is opened and not closed, or closed and not opened.</exception>
    public static void GetSpans(
        string input,
        bool treatPositionIndicatorsAsCode,
        out string output,
        out ImmutableDictionary<string, ImmutableArray<TextSpan>> spans) =>
        Parse(input, treatPositionIndicatorsAsCode, out output, out _, out spans);

    [GeneratedRegex(@"\G\{\|(?<name>[-_.A-Za-z0-9+#]+):")]
    private static partial Regex NamedSpanStart { get; }

    private static void Parse(
        string input,
        bool treatPositionIndicatorsAsCode,
        out string output,
        out ImmutableArray<int> positions,
        out ImmutableDictionary<string, ImmutableArray<TextSpan>> spans)
    {
        var text = new StringBuilder(input.Length);
        var foundPositions = ImmutableArray.CreateBuilder<int>();
        var found = new Dictionary<string, List<TextSpan>>(StringComparer.Ordinal);

        // Two stacks, so that a named span and an unnamed one may overlap without one containing the other.
        var unnamed = new Stack<int>();
        var named = new Stack<(string Name, int Start)>();

        for (var index = 0; index < input.Length;)
        {
            var rest = input.AsSpan(index);
            if (!treatPositionIndicatorsAsCode && rest.StartsWith("$$"))
            {
                foundPositions.Add(text.Length);
                index += 2;
            }
            else if (rest.StartsWith("[|"))
            {
                unnamed.Push(text.Length);
                index += 2;
            }
            else if (rest.StartsWith("|]"))
            {
                Close("", unnamed.Count > 0 ? unnamed.Pop() : throw NotOpened("|]", index));
                index += 2;
            }
            else if (rest.StartsWith("{|") && NamedSpanStart.Match(input, index) is { Success: true } start)
            {
                named.Push((start.Groups["name"].Value, text.Length));
                index += start.Length;
            }
            else if (rest.StartsWith("|}"))
            {
                var (name, opened) = named.Count > 0 ? named.Pop() : throw NotOpened("|}", index);
                Close(name, opened);
                index += 2;
            }
            else
            {
                text.Append(input[index++]);
            }
        }

        if (unnamed.Count > 0 || named.Count > 0)
        {
            throw new ArgumentException(
                $"Markup is opened and not closed: {string.Join(" ", unnamed.Select(_ => "[|").Concat(named.Select(span => $"{{|{span.Name}:")))}",
                nameof(input));
        }

        output = text.ToString();
        positions = foundPositions.ToImmutable();
        spans = found.ToImmutableDictionary(
            pair => pair.Key,
            pair => pair.Value.OrderBy(span => span.Start).ThenBy(span => span.End).ToImmutableArray());

        void Close(string name, int opened)
        {
            if (!found.TryGetValue(name, out var ofName))
            {
                found.Add(name, ofName = []);
            }

            ofName.Add(TextSpan.FromBounds(opened, text.Length));
        }

        ArgumentException NotOpened(string close, int index) =>
            new($"Saw '{close}' at offset {index} without a matching start, after: …{input[Math.Max(0, index - 30)..index]}", nameof(input));
    }
}
