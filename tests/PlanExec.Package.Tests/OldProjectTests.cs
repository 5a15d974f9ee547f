using System.IO.Compression;

namespace PlanExec.Package.Tests;

/// <summary>A project file of the time before the SDK, which names the package's files itself.</summary>
[Collection(Packed.Builds)]
public sealed class OldProjectTests(PackedPackage package)
{
    [Fact]
    public void Is_held_against_the_plan()
    {
        var solution = package.CreateSolution().WritePlan()
            .WriteFile("Old/Old.csproj", """
                <?xml version="1.0" encoding="utf-8"?>
                <Project ToolsVersion="15.0" xmlns="http://schemas.microsoft.com/developer/msbuild/2003">
                  <Import Project="$(MSBuildExtensionsPath)\$(MSBuildToolsVersion)\Microsoft.Common.props" />
                  <PropertyGroup>
                    <Configuration>Debug</Configuration>
                    <Platform>AnyCPU</Platform>
                    <OutputType>Library</OutputType>
                    <AssemblyName>Shop</AssemblyName>
                    <TargetFrameworkVersion>v4.7.2</TargetFrameworkVersion>
                    <OutputPath>bin\</OutputPath>
                    <RestoreProjectStyle>PackageReference</RestoreProjectStyle>
                  </PropertyGroup>
                  <ItemGroup>
                    <Compile Include="Shop.cs" />
                    <PackageReference Include="Microsoft.NETFramework.ReferenceAssemblies" Version="1.0.3" PrivateAssets="all" />
                    <Analyzer Include="..\package\analyzers\dotnet\cs\*.dll" />
                  </ItemGroup>
                  <Import Project="..\package\build\PlanExec.Analyzers.targets" />
                  <Import Project="$(MSBuildToolsPath)\Microsoft.CSharp.targets" />
                </Project>
                """)
            .WriteFile("Old/Shop.cs", TemporarySolution.Violation + TemporarySolution.Invoice);
        ZipFile.ExtractToDirectory(package.PackageFile, solution.PathOf("package"));

        var build = solution.BuildFile("Old/Old.csproj", "-v:n").ShouldSucceed();

        Assert.Equal(solution.PathOf("plan.yaml"), Assert.Single(build.Of("PLAN3001")).File);
        Assert.Single(build.Of("PLAN1001"));
        Assert.False(solution.BuildFile("Old/Old.csproj", "-v:n").ShouldSucceed().Compiled, "nothing changed");
    }
}
