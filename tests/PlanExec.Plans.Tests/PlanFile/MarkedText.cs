namespace PlanExec.Plans.Tests;

/// <summary>A text with its expectations marked: <c>[|…|]</c> any fault, <c>{|PLAN0002:…|}</c> a fault with that id, <c>{|#name:…|}</c> a place.</summary>
internal sealed class MarkedText
{
    private static readonly System.Buffers.SearchValues<char> IdCharacters = System.Buffers.SearchValues.Create("#ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");

    private readonly List<(string? Id, int Start, int Length)> marks = [];

    public MarkedText(string marked)
    {
        var text = new System.Text.StringBuilder();
        var open = new Stack<(string? Id, int Start)>();
        for (var i = 0; i < marked.Length; i++)
        {
            var next = i + 1 < marked.Length ? marked[i + 1] : '\0';
            if (marked[i] == '[' && next == '|' && (i + 2 >= marked.Length || marked[i + 2] != ']'))
            {
                open.Push((null, text.Length));
                i++;
            }
            else if (marked[i] == '{' && next == '|' && marked.AsSpan(i + 2).IndexOfAnyExcept(IdCharacters) is >= 0 and var length && marked[i + 2 + length] == ':')
            {
                var colon = i + 2 + length;
                open.Push((marked[(i + 2)..colon], text.Length));
                i = colon;
            }
            else if (marked[i] == '|' && next is ']' or '}' && open.Count > 0)
            {
                var (id, start) = open.Pop();
                marks.Add((id, start, text.Length - start));
                i++;
            }
            else
            {
                text.Append(marked[i]);
            }
        }

        Text = text.ToString();
    }

    public string Text { get; }

    public IEnumerable<(string? Id, int Start, int Length)> Faults => marks.Where(mark => mark.Id?[0] != '#').OrderBy(mark => mark.Start);

    public (int Start, int Length) Place(string name)
    {
        var (_, start, length) = marks.Single(mark => mark.Id == "#" + name);
        return (start, length);
    }
}
