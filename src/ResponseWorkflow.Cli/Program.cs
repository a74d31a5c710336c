using System.Text;
using ResponseWorkflow.Cli;

// Written by hand instead of through Console.Out: UTF-8 without a byte order mark and line feeds, whatever the terminal.
using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
using var errors = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n", AutoFlush = true };
return CommandLine.Run(args, output, errors, TimeProvider.System);
