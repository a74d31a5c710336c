using Browser.Setting;

namespace Browser.Openings;

/// <summary>The tests of circuits share an office and, in it, a province.</summary>
[CollectionDefinition(BrowserFixture.Lines)]
public sealed class OpeningsCollection : ICollectionFixture<OpeningProvince>;
