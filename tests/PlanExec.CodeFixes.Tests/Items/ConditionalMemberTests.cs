namespace PlanExec.CodeFixes.Tests.Items;

/// <summary>Members that are added beside those of a condition are compiled whatever the condition is.</summary>
public sealed class ConditionalMemberTests
{
    private static Task VerifyAsync(string code, string before, string after) => ItemFixTest<ScaffoldMemberCodeFixProvider>.VerifyAsync(code, before, after);

    [Theory]
    [InlineData("NEVER")]
    [InlineData("!NEVER")]
    public Task Behind_the_end_of_the_type(string condition) => VerifyAsync(
        "class Numbers { int First(); int Last { get; set; } }",
        $$"""
        class {|PLAN3002:Numbers|}
        {
        #if {{condition}}
            int First() => 1;
        #else
            int First() => 2;
        #endif
        }
        """,
        $$"""
        class Numbers
        {
        #if {{condition}}
            int First() => 1;
        #else
            int First() => 2;
        #endif

            int Last { get; set; }
        }
        """);

    [Theory]
    [InlineData("NEVER")]
    [InlineData("!NEVER")]
    public Task Between_members(string condition) => VerifyAsync(
        "class Numbers { int First(); int Last { get; set; } }",
        $$"""
        class {|PLAN3002:Numbers|}
        {
        #if {{condition}}
            int First() => 1;

            int Second() => 1;
        #else
            int First() => 2;

            int Third() => 2;
        #endif

            int Other() => 3;
        }
        """,
        $$"""
        class Numbers
        {
        #if {{condition}}
            int First() => 1;

            int Second() => 1;
        #else
            int First() => 2;

            int Third() => 2;
        #endif

            int Last { get; set; }

            int Other() => 3;
        }
        """);

    [Fact]
    public Task Before_a_condition() => VerifyAsync(
        "class Numbers { int Last { get; set; } int First(); }",
        """
        class {|PLAN3002:Numbers|}
        {
        #if NEVER
            int First() => 1;
        #else
            int First() => 2;
        #endif
        }
        """,
        """
        class Numbers
        {
            int Last { get; set; }

        #if NEVER
            int First() => 1;
        #else
            int First() => 2;
        #endif
        }
        """);

    [Fact]
    public Task Within_a_region() => VerifyAsync(
        "class Numbers { int First(); int Last { get; set; } }",
        """
        class {|PLAN3002:Numbers|}
        {
            #region Numbers
            int First() => 1;
            #endregion
        }
        """,
        """
        class Numbers
        {
            #region Numbers
            int First() => 1;

            int Last { get; set; }
            #endregion
        }
        """);

    [Fact]
    public Task Between_values() => VerifyAsync(
        "enum Stage { Second, Third = 4 }",
        """
        enum {|PLAN3002:Stage|}
        {
        #if !NEVER
            Extra,
        #endif
            Third = 4,
        }
        """,
        """
        enum Stage
        {
        #if !NEVER
            Extra,
        #endif
            Second,
            Third = 4,
        }
        """);

    [Fact]
    public Task Behind_the_last_value() => VerifyAsync(
        "enum Stage { First, Second, Third }",
        """
        enum {|PLAN3002:{|PLAN3002:Stage|}|}
        {
            First,
        #if !NEVER
            Extra
        #endif
        }
        """,
        """
        enum Stage
        {
            First,
        #if !NEVER
            Extra,
        #endif
            Second,
            Third
        }
        """);
}
