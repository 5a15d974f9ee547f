namespace PlanExec.Analyzers;

/// <summary>
/// How deep C# is that comes from a plan or a model. The compiler reads and binds brackets in brackets, and names of many parts, by recursion, and a stack that overflows
/// ends the process: such code is refused before anybody parses it.
/// </summary>
internal static class CodeDepth
{
    private const int DeepestBrackets = 100;
    private const int MostParts = 500;

    /// <summary>Where code is too deep, and in what; null where it is not.</summary>
    public static (int Position, string Fact)? FindExcess(string code)
    {
        var (brackets, angles, parts) = (0, 0, 0);
        for (var i = 0; i < code.Length; i++)
        {
            switch (code[i])
            {
                case '(' or '[' or '{':
                    brackets++;
                    break;
                case ')' or ']' or '}':
                    brackets = Math.Max(0, brackets - 1);
                    break;
                case '<':
                    angles++;
                    break;
                case '>':
                    angles = Math.Max(0, angles - 1);
                    break;
            }

            // A comparison has no closing bracket, and each declaration begins anew.
            (angles, parts) = code[i] switch
            {
                ';' => (0, 0),
                '{' or '}' or ',' => (angles, 0),
                '.' or '[' or '*' or '?' => (angles, parts + 1),
                _ => (angles, parts),
            };
            if (brackets + angles > DeepestBrackets)
            {
                return (i, $"has brackets that stand in one another more than {DeepestBrackets} deep; write it flatter");
            }

            if (parts > MostParts)
            {
                return (i, $"has a name or type of more than {MostParts} parts; write a shorter one");
            }
        }

        return null;
    }
}
