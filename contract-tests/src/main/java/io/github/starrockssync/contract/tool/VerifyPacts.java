package io.github.starrockssync.contract.tool;

import io.github.starrockssync.contract.pact.SandboxStates;
import io.github.starrockssync.contract.pact.States;
import io.github.starrockssync.sandbox.junit5.SandboxProcess;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The pacts of others against our contract and a sandbox that is started for them. */
@Command(
        name = "verify-pacts",
        description = "Holds your pacts against the contract, and verifies them with a sandbox that it starts.",
        mixinStandardHelpOptions = true)
final class VerifyPacts implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec command;

    @Mixin
    private final PactChoice choice = new PactChoice();

    private @Nullable SandboxProcess sandbox;

    @Override
    public Integer call() {
        PrintWriter out = command.commandLine().getOut();
        try {
            return choice.verify(VerifyPacts::none, out, this::verify);
        } finally {
            if (sandbox != null) {
                sandbox.close();
            }
        }
    }

    private Verdicts verify(ConsumerPact pact) {
        Contract contract = Contract.ours();
        if (sandbox == null) {
            sandbox = SandboxProcess.start();
        }
        States states = SandboxStates.of(sandbox.uri());
        Replay replay = new Replay(sandbox.uri(), states, contract);
        return Verdicts.of(pact, interaction -> {
            List<String> problems = new ArrayList<>();
            contract.problems(interaction).forEach(each -> problems.add("contract: " + each));
            problems.addAll(replay.problems(interaction).all());
            return problems;
        });
    }

    private static List<ConsumerPact> none(CommandSpec spec) {
        throw new ParameterException(spec.commandLine(), "Which pacts? Give --pacts or --broker");
    }
}
