package com.erpsmartcloud.vault;

/// The keys of a company cannot be used; [#problem] says why.
public final class VaultException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient VaultProblem problem;

    public VaultException(VaultProblem problem) {
        super(problem.sentence());
        this.problem = problem;
    }

    public VaultProblem problem() {
        return problem;
    }
}
