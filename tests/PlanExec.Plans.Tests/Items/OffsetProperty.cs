namespace PlanExec.Plans.Tests;

/// <summary>Holds the places of a code block's characters against the file.</summary>
internal static class OffsetProperty
{
    public static void Check(PlanText code)
    {
        var source = code.Span.Source.Text;
        for (var i = 0; i < code.Text.Length; i++)
        {
            var place = code.Locate(i, 1);
            Assert.True(place.Length == 1, $"character {i} has no place of its own");
            if (!char.IsWhiteSpace(code.Text[i]) && source[place.Start] != '\\')
            {
                Assert.Equal(code.Text[i], source[place.Start]);
            }
        }
    }
}
