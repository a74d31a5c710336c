namespace ResponseWorkflow.Demo.Seeding;

/// <summary>An invented customer.</summary>
/// <param name="Number">Number.</param>
/// <param name="Name">Name.</param>
/// <param name="Grade">Key of the grade.</param>
/// <param name="Unit">Code of the branch.</param>
/// <param name="Manager">Sign-in name of the customer manager.</param>
/// <param name="Contact">Who can be asked.</param>
/// <param name="Telephone">That person's telephone.</param>
/// <param name="Address">Where.</param>
internal sealed record InventedCustomer(string Number, string Name, string Grade, string Unit, string Manager, string Contact, string Telephone, string Address);
