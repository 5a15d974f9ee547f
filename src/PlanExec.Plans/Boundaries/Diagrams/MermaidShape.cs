namespace PlanExec.Plans.Diagrams;

/// <summary>The brackets of a node and the label between them.</summary>
internal static class MermaidShape
{
    /// <summary>What opens and closes a label; what is longer comes first.</summary>
    private static readonly (string Open, string Close)[] Brackets =
    [
        ("(((", ")))"), ("((", "))"), ("([", "])"), ("(-", "-)"), ("(", ")"),
        ("[[", "]]"), ("[(", ")]"), ("[/", "]"), ("[\\", "]"), ("[", "]"),
        ("{{", "}}"), ("{", "}"), (">", "]"),
    ];

    /// <summary>Whether a label starts here.</summary>
    public static bool Starts(MermaidScanner scanner) => scanner.Current is '[' or '(' or '{' or '>';

    /// <summary>Reads the label that starts here.</summary>
    /// <param name="scanner">Stands at the opening bracket; behind the closing one afterwards.</param>
    /// <param name="fault">Where something is wrong, and what; null where nothing is.</param>
    /// <returns>The stretch of the label; null where something is wrong.</returns>
    public static (int Start, int End)? Read(MermaidScanner scanner, out (int Start, int Length, string Message)? fault)
    {
        var start = scanner.Position;
        var (open, close) = Brackets.First(pair => scanner.Starts(pair.Open));
        if (scanner.Starts("[|"))
        {
            // A rectangle with a property: [|name:value|label].
            var bar = scanner.Find("|", start + 2);
            open = bar < 0 ? open : scanner.Text.Substring(start, bar + 1 - start);
        }

        scanner.Position += open.Length;
        fault = null;
        if (scanner.Label() is not { } label)
        {
            fault = (scanner.Position, 1, "The label has no closing quote; write \" behind it");
        }
        else if (label.Start == label.End)
        {
            fault = (start, scanner.Position - start, $"The label is empty; write a text between {open} and {close}, or leave the brackets out");
        }
        else if (IsSlanted(open, ref label, scanner) && scanner.Take(close))
        {
            return label;
        }
        else
        {
            var remedy = scanner.Text[label.Start - 1] == '"' || scanner.Text[label.Start - 1] == '`'
                ? $"write {close} behind its quote"
                : $"write {close} behind it, and a label that has brackets, bars or quotes in quotes";
            fault = (start, open.Length, $"The label does not end as it begins; {remedy}");
        }

        return null;
    }

    /// <summary>Takes the slash before the closing bracket off the label; true where none is needed, or it is there.</summary>
    private static bool IsSlanted(string open, ref (int Start, int End) label, MermaidScanner scanner)
    {
        if (open is "(-" && scanner.Position == label.End && scanner.Current == ')' && scanner.Text[label.End - 1] == '-')
        {
            label.End--;
            scanner.Position--;
        }

        if (open is not ("[/" or "[\\"))
        {
            return true;
        }

        if (scanner.Position > label.End)
        {
            return scanner.Take("/") || scanner.Take("\\");
        }

        label.End--;
        return scanner.Text[label.End] is '/' or '\\';
    }
}
