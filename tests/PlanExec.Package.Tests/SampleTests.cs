namespace PlanExec.Package.Tests;

[Collection(Packed.Builds)]
public sealed class SampleTests(PackedPackage package)
{
    [Fact]
    public void The_build_shows_what_is_broken_and_how_far_each_item_is_and_nothing_else()
    {
        var solution = Sample.Copy(package);

        var build = solution.BuildFile("Shop/Shop.sln").ShouldSucceed();

        Assert.Equal(
            [
                At("PLAN1001", "Shop/Shop.Orders.Application/PlaceOrderHandler.cs", "PaymentTerms.DueOn"),
                At("PLAN1001", "Shop/Shop.Web/Endpoints/OrderEndpoints.cs", "InMemoryOrderRepository."),
                At("PLAN3001", "Shop/plan.yaml", "  AUTH-3:"),
                At("PLAN3001", "Shop/plan.yaml", "  ORD-2:"),
                At("PLAN3002", "Shop/Shop.Auth/Pbkdf2PasswordHasher.cs", "class Pbkdf2PasswordHasher"),
                At("PLAN3003", "Shop/Shop.Billing/Domain/PaymentTerms.cs", "DateOnly DueOn"),
                At("PLAN3004", "Shop/Shop.Orders.Application/OrderExport.cs", "ExportAsync"),
                At("PLAN4001", "Shop/Shop.Auth/SessionTokenService.cs", "class SessionTokenService"),
                At("PLAN4005", "Shop/plan.yaml", "    decision: ADR-0"),
            ],
            build.PlanDiagnostics.Select(found => (found.Id, found.File, found.Line)).Order());

        (string Id, string File, int Line) At(string id, string file, string text) => (id, solution.PathOf(file), solution.LineOf(file, text));
    }
}
